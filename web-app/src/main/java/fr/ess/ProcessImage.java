package fr.ess;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Replaces the program that this process runs, as {@code exec(3)} does: the process, its parent, its files and what kills it stay
 * the same. Java offers a second process only, which would outlive the first.
 */
final class ProcessImage {

    private ProcessImage() {}

    private interface StandardC extends Library {
        int execv(Memory path, Memory arguments);
    }

    /** Returns only where the system refused. */
    static void replace(String executable, List<byte[]> arguments) {
        Memory[] words = arguments.stream().map(ProcessImage::word).toArray(Memory[]::new);
        Memory list = new Memory((words.length + 1L) * Native.POINTER_SIZE);
        list.clear();
        for (int i = 0; i < words.length; i++) {
            list.setPointer((long) i * Native.POINTER_SIZE, words[i]);
        }
        Native.load("c", StandardC.class).execv(word(executable.getBytes(StandardCharsets.UTF_8)), list);
    }

    private static Memory word(byte[] bytes) {
        Memory word = new Memory(bytes.length + 1L);
        word.clear();
        word.write(0, bytes, 0, bytes.length);
        return word;
    }
}
