package libreta.storage;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs every test of the class on an empty database of each engine. */
@Target(TYPE)
@Retention(RUNTIME)
@ParameterizedClass(name = "on {0}")
@EnumSource(Engine.class)
@interface OnEachEngine {}
