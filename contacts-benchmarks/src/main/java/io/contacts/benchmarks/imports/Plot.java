package io.contacts.benchmarks.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A plot in characters, logarithmic both ways: rows from left to right, the figure upwards, each point with its figure. */
final class Plot {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 8;

    /** Room for the figure of the last point. */
    private static final int MARGIN = 8;

    private final String title;
    private final List<Point> points;

    /** Of at least one point, in the order of their rows. */
    Plot(String title, List<Point> points) {
        this.title = title;
        this.points = List.copyOf(points);
    }

    /** A figure at so many rows; both above 0. */
    record Point(double rows, double figure) {}

    /** As the docs have it, in a block of text. */
    void print() {
        System.out.println("```text");
        System.out.println(title);
        double highest = highest();
        double lowest = lowest();
        char[][] canvas = canvas();
        for (int line = 0; line <= HEIGHT; line++) {
            double level = Math.exp(Math.log(highest) - line * (Math.log(highest) - Math.log(lowest)) / HEIGHT);
            System.out.println(String.format(Locale.ROOT, "%6s |%s", number(level), stripped(canvas[line])));
        }
        System.out.println("       +" + "-".repeat(WIDTH + MARGIN));
        System.out.println("        " + labels() + " rows");
        System.out.println("```");
    }

    /** Two digits at least, none that says nothing. */
    static String number(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.1f" : "%,.0f", figure);
    }

    private char[][] canvas() {
        char[][] canvas = new char[HEIGHT + 1][WIDTH + MARGIN];
        for (char[] line : canvas) {
            Arrays.fill(line, ' ');
        }
        for (Point point : points) {
            String mark = "● " + number(point.figure);
            int line = (int) Math.round(HEIGHT * share(highest(), lowest(), point.figure));
            int column = column(point);
            mark.getChars(0, Math.min(mark.length(), WIDTH + MARGIN - column), canvas[line], column);
        }
        return canvas;
    }

    private String labels() {
        char[] line = new char[WIDTH + MARGIN];
        Arrays.fill(line, ' ');
        for (Point point : points) {
            String label = rows(point.rows);
            label.getChars(0, Math.min(label.length(), line.length - column(point)), line, column(point));
        }
        return stripped(line);
    }

    /** {@code 10k}, {@code 2M}. */
    private static String rows(double rows) {
        if (rows < 1000) {
            return String.format(Locale.ROOT, "%.0f", rows);
        }
        return rows < 1e6
                ? String.format(Locale.ROOT, "%.0fk", rows / 1e3)
                : String.format(Locale.ROOT, "%.0fM", rows / 1e6);
    }

    private int column(Point point) {
        return (int) Math.round(WIDTH * share(points.get(0).rows, points.get(points.size() - 1).rows, point.rows));
    }

    private double highest() {
        return points.stream().mapToDouble(Point::figure).max().orElseThrow();
    }

    private double lowest() {
        return points.stream().mapToDouble(Point::figure).min().orElseThrow();
    }

    /** How far this lies on the way from one to the other, if each step is a factor; 0 where there is no way. */
    private static double share(double from, double to, double value) {
        return from == to ? 0 : Math.log(value / from) / Math.log(to / from);
    }

    private static String stripped(char[] line) {
        return new String(line).stripTrailing();
    }
}
