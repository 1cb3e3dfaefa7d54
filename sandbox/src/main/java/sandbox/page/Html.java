package sandbox.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A piece of a page. Whatever text is put in comes out escaped; there is no way to put in markup as a string. */
sealed interface Html {
    /** Elements that have no end tag. */
    Set<String> VOID = Set.of("input", "link", "meta");

    record Text(String text) implements Html {}

    record Element(String name, Map<String, String> attributes, List<Html> children) implements Html {
        public Element {
            attributes = new LinkedHashMap<>(attributes);
            children = List.copyOf(children);
        }

        /** The same with an attribute more. */
        Element with(String attribute, String value) {
            Map<String, String> more = new LinkedHashMap<>(attributes);
            more.put(attribute, value);
            return new Element(name, more, children);
        }
    }

    static Html text(String text) {
        return new Text(text);
    }

    static Element element(String name, Html... children) {
        return new Element(name, Map.of(), List.of(children));
    }

    static Element element(String name, String text) {
        return element(name, text(text));
    }

    static Element element(String name, List<? extends Html> children) {
        return new Element(name, Map.of(), new ArrayList<>(children));
    }

    /** A link inside this server. */
    static Element link(String path, String text) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("a link stays inside the server: " + path);
        }
        return element("a", text).with("href", path);
    }

    static String page(Html html) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        write(html, out);
        return out.append('\n').toString();
    }

    private static void write(Html html, StringBuilder out) {
        switch (html) {
            case Text(String text) -> escape(text, out);
            case Element element -> {
                out.append('<').append(element.name());
                element.attributes().forEach((name, value) -> {
                    out.append(' ').append(name).append("=\"");
                    escape(value, out);
                    out.append('"');
                });
                out.append('>');
                if (!VOID.contains(element.name())) {
                    element.children().forEach(child -> write(child, out));
                    out.append("</").append(element.name()).append('>');
                }
            }
        }
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
