package libreta.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A company's name for comparing: folded words without the legal form, so that {@code ACME, S.L.} is {@code Acme}. */
record CompanyName(List<String> words) {
    private static final Set<String> BETWEEN = Set.of("and", "y", "e", "und", "et", "the", "of", "de");
    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "limited",
            "llc",
            "llp",
            "lp",
            "plc",
            "pc",
            "sl",
            "slu",
            "sa",
            "sau",
            "sll",
            "slp",
            "sc",
            "scoop",
            "coop",
            "ltda",
            "cia",
            "cv",
            "sacv",
            "sab",
            "srl",
            "sas",
            "spa",
            "sarl",
            "eirl",
            "gmbh",
            "mbh",
            "ag",
            "kg",
            "kgaa",
            "ohg",
            "ug",
            "ev",
            "se",
            "bv",
            "nv",
            "oy",
            "oyj",
            "ab",
            "as",
            "asa",
            "aps",
            "pty",
            "pte",
            "pvt",
            "kk",
            "sociedad",
            "limitada",
            "anonima");

    CompanyName {
        words = List.copyOf(words);
    }

    static CompanyName of(String text) {
        List<String> words = new ArrayList<>(lettersTogether(Words.of(text)));
        List<String> telling =
                words.stream().filter(word -> !BETWEEN.contains(word)).toList();
        int end = telling.size();
        while (end > 1 && LEGAL_FORMS.contains(telling.get(end - 1))) {
            end--;
        }
        return new CompanyName(telling.isEmpty() ? words : telling.subList(0, end));
    }

    /** As the words are said: {@code Bank of Spain} of {@code Bank of Spain, S.A.}; at least one of them stays. */
    static List<String> withoutLegalForm(List<String> words) {
        int letters = words.size();
        while (letters > 1 && words.get(letters - 1).length() == 1) {
            letters--;
        }
        boolean word = words.size() > 1 && LEGAL_FORMS.contains(words.getLast());
        int end = word ? words.size() - 1 : letters;
        boolean form = word || LEGAL_FORMS.contains(String.join("", words.subList(letters, words.size())));
        return form ? withoutLegalForm(words.subList(0, end)) : words;
    }

    boolean empty() {
        return words.isEmpty();
    }

    /** All of it in one word, as in the name of its domain. */
    String key() {
        return String.join("", words);
    }

    /** How two names compare; short forms and initials do not come up. */
    NameForms.Level compare(CompanyName other) {
        if (empty() || other.empty()) {
            return NameForms.Level.MISSING;
        }
        if (key().equals(other.key())) {
            return NameForms.Level.EXACT;
        }
        if (Spellings.near(key(), other.key())) {
            return NameForms.Level.MISSPELT;
        }
        return covers(other) || other.covers(this) ? NameForms.Level.PART : NameForms.Level.DIFFERENT;
    }

    private boolean covers(CompanyName fewer) {
        return words.getFirst().equals(fewer.words.getFirst())
                && fewer.words.size() < words.size()
                && words.containsAll(fewer.words);
    }

    /** {@code S.L.} and {@code S. A. de C. V.} are words too: single letters in a row are one. */
    private static List<String> lettersTogether(List<String> words) {
        List<String> together = new ArrayList<>();
        boolean open = false;
        for (String word : words) {
            boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
            if (letter && open) {
                together.add(together.removeLast() + word);
            } else {
                together.add(word);
            }
            open = letter;
        }
        return together;
    }
}
