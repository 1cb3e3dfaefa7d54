package libreta.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** One process's life, which ends after so many steps: a step is the moment before or after a call to the outside. */
final class Life {
    private int stepsLeft;

    Life(int steps) {
        this.stepsLeft = steps;
    }

    /** One that does not end by itself. */
    static Life long_() {
        return new Life(Integer.MAX_VALUE);
    }

    boolean over() {
        return stepsLeft <= 0;
    }

    /** The same part of the outside world, out of reach once the life is over. */
    <T> T mortal(Class<T> type, T part) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    step();
                    try {
                        Object result = method.invoke(part, arguments);
                        step();
                        return result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private synchronized void step() {
        if (stepsLeft > 0) {
            stepsLeft--;
        }
        if (over()) {
            throw new Killed();
        }
    }
}
