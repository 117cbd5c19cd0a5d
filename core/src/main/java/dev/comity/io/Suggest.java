package dev.comity.io;

/** Says of a word that is not known which known one was probably meant, and which there are. */
final class Suggest {
    private static final int LISTED = 12;
    private static final int LISTED_ALONE = 24;

    private Suggest() {}

    /** {@return the nearest known word, and all of them if they are few; more are listed if none is near} */
    static String remedy(String word, Iterable<String> known, String what) {
        String nearest = dev.comity.model.Suggest.nearest(word, known);
        StringBuilder all = new StringBuilder();
        int count = 0;
        for (String candidate : known) {
            all.append(count++ == 0 ? "" : ", ").append(Texts.shown(candidate));
        }
        String list = count == 0 || count > (nearest.isEmpty() ? LISTED_ALONE : LISTED) ? "" : what + all;
        String hint = nearest.isEmpty() ? "" : "did you mean " + Texts.shown(nearest) + "?";
        return hint.isEmpty() ? list : list.isEmpty() ? hint : hint + " " + list;
    }
}
