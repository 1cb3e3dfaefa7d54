package libreta;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** {@code libreta.yaml}: the same settings by the same names; the environment wins. */
final class SettingsFile {
    private static final String NAME = "libreta.yaml";

    private SettingsFile() {}

    /**
     * What is set in the file of this folder, where there is one, and in the environment.
     *
     * @throws SettingWrong when the file cannot be read or names something that is no setting
     */
    static Map<String, String> under(Map<String, String> environment, Path folder) {
        Map<String, String> all = new HashMap<>(read(folder.resolve(NAME)));
        environment.forEach((name, value) -> {
            boolean known = Settings.NAMES.contains(name);
            if (known ? !value.isBlank() : name.startsWith("LIBRETA_")) {
                all.put(name, value);
            }
        });
        return all;
    }

    private static Map<String, String> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Object content;
        try {
            content = new Load(LoadSettings.builder().setLabel(NAME).build()).loadFromString(Files.readString(file));
        } catch (IOException | YamlEngineException unreadable) {
            throw new SettingWrong(NAME, "cannot be read: " + why(unreadable));
        }
        if (content == null) {
            return Map.of();
        }
        if (!(content instanceof Map<?, ?> settings)) {
            throw new SettingWrong(NAME, "is a list of lines such as LIBRETA_PORT: 8080");
        }
        Map<String, String> read = new HashMap<>();
        settings.forEach((name, value) -> {
            if (!Settings.NAMES.contains(String.valueOf(name))) {
                throw new SettingWrong(NAME, "names " + name + ", which is no setting; the README lists them all");
            }
            if (value instanceof Map || value instanceof Iterable) {
                throw new SettingWrong(NAME, "gives " + name + " more than one value");
            }
            read.put(String.valueOf(name), value == null ? "" : String.valueOf(value));
        });
        return read;
    }

    /** On one line, with the place in the file where that is known. */
    private static String why(Exception failure) {
        if (failure instanceof MarkedYamlEngineException marked) {
            String place = marked.getProblemMark()
                    .map(mark -> "line " + (mark.getLine() + 1) + ": ")
                    .orElse("");
            return place + marked.getProblem();
        }
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
