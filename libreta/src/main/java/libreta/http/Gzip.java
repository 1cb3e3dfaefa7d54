package libreta.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compression of files that do not change. Streams are never compressed: each piece has to leave at once. */
final class Gzip {
    private static final Pattern CODING =
            Pattern.compile("\\s*(?<name>[^\\s;]+)\\s*(;\\s*q\\s*=\\s*(?<weight>[0-9.]+)\\s*)?");
    private static final Pattern NO = Pattern.compile("0(\\.0*)?");

    private Gzip() {}

    /** Whether the browser takes it, by name or as one of {@code *}, and has not said {@code q=0} of it. */
    static boolean isAccepted(ServerRequest request) {
        List<Matcher> codings = request.headers().values(HeaderNames.ACCEPT_ENCODING).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(CODING::matcher)
                .filter(Matcher::matches)
                .toList();
        return wanted(codings, "gzip").or(() -> wanted(codings, "*")).orElse(false);
    }

    private static Optional<Boolean> wanted(List<Matcher> codings, String name) {
        Predicate<Matcher> named =
                coding -> coding.group("name").toLowerCase(Locale.ROOT).equals(name);
        return codings.stream().filter(named).findFirst().map(coding -> {
            String weight = coding.group("weight");
            return weight == null || !NO.matcher(weight).matches();
        });
    }

    static byte[] of(byte[] bytes) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new Smallest(small)) {
            out.write(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return small.toByteArray();
    }

    private static final class Smallest extends GZIPOutputStream {
        Smallest(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
