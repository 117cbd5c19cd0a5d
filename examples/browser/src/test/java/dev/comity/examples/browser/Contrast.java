package dev.comity.examples.browser;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Contrast as the Web Content Accessibility Guidelines 2.1 define it (success criterion 1.4.3). */
final class Contrast {
    /** The least for text that is not large, level AA. */
    static final double LEAST = 4.5;

    private static final Pattern RGB = Pattern.compile("rgba?\\((\\d+), (\\d+), (\\d+)(?:, [\\d.]+)?\\)");

    private Contrast() {}

    /** {@return the ratio of two colours such as {@code rgb(1, 2, 3)}, from 1 to 21} */
    static double ratio(String one, String other) {
        return ratio(parts(one), parts(other));
    }

    private static double ratio(double[] one, double[] other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /**
     * {@return the ratio of a text to what lies behind it}
     *
     * @param seen as {@code pictures.js} tells it: a colour, and layers of colour and opacity from the nearest on;
     *     none if it is not seen, which is no contrast at all
     */
    @SuppressWarnings("unchecked")
    static double of(Map<String, Object> seen) {
        List<List<Object>> layers = (List<List<Object>>) seen.get("behind");
        if (layers.isEmpty()) {
            return 1;
        }
        double[] behind = parts((String) layers.get(layers.size() - 1).get(0));
        for (int i = layers.size() - 2; i >= 0; i--) {
            double[] layer = parts((String) layers.get(i).get(0));
            double opacity = ((Number) layers.get(i).get(1)).doubleValue();
            for (int part = 0; part < behind.length; part++) {
                behind[part] = opacity * layer[part] + (1 - opacity) * behind[part];
            }
        }
        return ratio(parts((String) seen.get("colour")), behind);
    }

    private static double[] parts(String colour) {
        Matcher rgb = RGB.matcher(colour);
        if (!rgb.matches()) {
            throw new IllegalArgumentException("`" + colour + "` is no colour of the form rgb(1, 2, 3)");
        }
        return new double[] {part(rgb.group(1)), part(rgb.group(2)), part(rgb.group(3))};
    }

    private static double part(String number) {
        return Integer.parseInt(number) / 255.0;
    }

    private static double luminance(double[] parts) {
        return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
    }

    private static double linear(double part) {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
