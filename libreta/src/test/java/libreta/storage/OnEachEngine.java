package libreta.storage;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every test of the class on an empty database of each engine, or of those that the property {@code libreta.engines} names. */
@Target(TYPE)
@Retention(RUNTIME)
@ParameterizedClass(name = "on {0}")
@MethodSource("libreta.storage.Engine#tested")
@interface OnEachEngine {}
