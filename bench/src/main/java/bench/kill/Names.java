package bench.kill;

import java.util.concurrent.atomic.AtomicInteger;

/** Words that nobody else has, such as "Bakodu": names of people and their job titles. */
final class Names {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 4;

    /** So many words there are: 14 consonants and 5 vowels, four times. */
    private static final long WORDS = 24_010_000;

    /** Has no divisor in common with the words, so that all are met; the next one is unlike the one before. */
    private static final long STEP = 9_999_991;

    private final AtomicInteger next = new AtomicInteger();

    String another() {
        int number = (int) (next.incrementAndGet() * STEP % WORDS);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < SYLLABLES; i++) {
            word.append(CONSONANTS.charAt(number % CONSONANTS.length()));
            number /= CONSONANTS.length();
            word.append(VOWELS.charAt(number % VOWELS.length()));
            number /= VOWELS.length();
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
