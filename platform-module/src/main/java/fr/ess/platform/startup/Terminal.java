package fr.ess.platform.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** The terminal of whoever starts the process: the one place that prints, apart from commands. */
public final class Terminal {

    private Terminal() {}

    /** Lets accents through where no language is set, as in most containers: Java would print question marks. */
    public static void speakFrench() {
        if (System.getProperty("native.encoding", "").matches("ANSI_X3.4-1968|US-ASCII")) {
            System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
            System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
        }
    }

    public static void say(String text) {
        System.out.println(text);
    }

    public static void complain(String text) {
        System.err.println(text);
    }
}
