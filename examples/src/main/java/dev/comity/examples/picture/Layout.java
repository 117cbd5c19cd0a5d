package dev.comity.examples.picture;

import java.util.List;

/**
 * Where the nodes of a network lie, in pixels: linked ones near each other and others apart (Fruchterman and Reingold 1991),
 * then moved, no further than needed, until no label covers another. Nothing in it is random. It is done here since the
 * script that draws is interpreted, and would take half a minute for what takes some milliseconds.
 */
final class Layout {
    /** The greatest width of a label. */
    static final double LABEL = 190;

    private static final double LETTER = 7;
    private static final double DISTANCE = 62;
    private static final double STRETCH = 1.5;
    private static final double GRAVITY = 2.6;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final int STEPS = 300;
    private static final int ROUNDS = 400;

    /**
     * A node and its label, to the right of it.
     *
     * @param size the diameter of the node
     * @param label how wide the label is
     */
    record Box(double size, double label) {
        static Box of(double size, String text) {
            return new Box(size, Math.min(LABEL, LETTER * text.length()));
        }

        double left() {
            return size / 2 + 2;
        }

        double right() {
            return size / 2 + 9 + label;
        }

        double half() {
            return Math.max(size / 2 + 1, 8);
        }
    }

    private final List<Box> boxes;
    private final double[] x;
    private final double[] y;

    private Layout(List<Box> boxes) {
        this.boxes = boxes;
        this.x = new double[boxes.size()];
        this.y = new double[boxes.size()];
    }

    /** {@return the x and y of each node; edges are pairs of positions in the list} */
    static double[][] of(List<Box> boxes, List<int[]> edges) {
        Layout layout = new Layout(boxes);
        layout.spiral();
        for (int step = 0; step < STEPS; step++) {
            layout.step(edges, DISTANCE * (STEPS - step) / STEPS);
        }
        for (int i = 0; i < layout.x.length; i++) {
            layout.x[i] *= STRETCH;
        }
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = layout.pushApart();
        }
        return new double[][] {layout.x, layout.y};
    }

    private void spiral() {
        for (int i = 0; i < x.length; i++) {
            x[i] = DISTANCE * Math.sqrt(i) * Math.cos(i * GOLDEN_ANGLE);
            y[i] = DISTANCE * Math.sqrt(i) * Math.sin(i * GOLDEN_ANGLE);
        }
    }

    private void step(List<int[]> edges, double most) {
        double[] dx = new double[x.length];
        double[] dy = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                double distance = Math.max(1, distance(i, j));
                draw(i, j, -DISTANCE * DISTANCE / (distance * distance), dx, dy);
            }
            dx[i] -= GRAVITY * x[i];
            dy[i] -= GRAVITY * y[i];
        }
        for (int[] edge : edges) {
            draw(edge[0], edge[1], 2 * distance(edge[0], edge[1]) / DISTANCE, dx, dy);
        }
        for (int i = 0; i < x.length; i++) {
            double length = Math.max(1e-9, Math.hypot(dx[i], dy[i]));
            x[i] += dx[i] / length * Math.min(length, most);
            y[i] += dy[i] / length * Math.min(length, most);
        }
    }

    private double distance(int one, int other) {
        return Math.hypot(x[one] - x[other], y[one] - y[other]);
    }

    /** Draws two nodes together by a factor of their distance; apart if it is negative. */
    private void draw(int one, int other, double factor, double[] dx, double[] dy) {
        double across = factor * (x[other] - x[one]);
        double down = factor * (y[other] - y[one]);
        dx[one] += across;
        dy[one] += down;
        dx[other] -= across;
        dy[other] -= down;
    }

    private boolean pushApart() {
        boolean moved = false;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                moved |= push(i, j);
            }
        }
        return moved;
    }

    private boolean push(int one, int other) {
        Box a = boxes.get(one);
        Box b = boxes.get(other);
        double across =
                Math.min(x[one] + a.right(), x[other] + b.right()) - Math.max(x[one] - a.left(), x[other] - b.left());
        double down = a.half() + b.half() - Math.abs(y[one] - y[other]);
        if (across <= 0 || down <= 0) {
            return false;
        }
        if (down <= across) {
            double up = Math.copySign(down / 2 + 0.5, y[one] < y[other] ? 1 : -1);
            y[one] -= up;
            y[other] += up;
        } else {
            double side = Math.copySign(across / 2 + 0.5, x[one] < x[other] ? 1 : -1);
            x[one] -= side;
            x[other] += side;
        }
        return true;
    }
}
