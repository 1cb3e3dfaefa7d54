package libreta.storage;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Binds texts. PostgreSQL keeps no U+0000 in one; the usual stand-in is kept instead, on SQLite too. */
final class TextArgument implements ArgumentFactory.Preparable {
    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return type == String.class ? Optional.of(value -> argument((String) value)) : Optional.empty();
    }

    private static Argument argument(String text) {
        return (position, statement, context) -> statement.setString(position, text.replace('\u0000', '\uFFFD'));
    }
}
