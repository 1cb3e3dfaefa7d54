/** Misbehaviour on command, around every other room of the sandbox. The door is {@link sandbox.faults.Faults}. */
@NullMarked
package sandbox.faults;

import org.jspecify.annotations.NullMarked;
