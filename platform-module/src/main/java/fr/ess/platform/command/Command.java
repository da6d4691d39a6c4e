package fr.ess.platform.command;

import java.util.List;

/**
 * Something that the application does from the command line instead of serving pages: a bean, run by
 * {@code java -jar web-app.jar NAME ARGUMENTS} in a context without a web server.
 */
public interface Command {

    /** The French word that calls it, in lower case without accents. */
    String name();

    /** What it does, in one line of French for {@code --aide}. */
    String summary();

    /**
     * Does it; what people should read goes to standard output, what went wrong to standard error.
     *
     * @param arguments all that follows the name, options included
     * @return the exit code of the process: 0, or 1 with the reason told
     */
    int run(List<String> arguments);
}
