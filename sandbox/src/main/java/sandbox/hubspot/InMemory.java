package sandbox.hubspot;

import java.util.List;

/** Keeps nothing: the account ends with the process. */
record InMemory() implements Storage {
    @Override
    public boolean isNew() {
        return true;
    }

    @Override
    public Saved saved() {
        return Saved.NOTHING;
    }

    @Override
    public void keep(List<Write> writes) {}

    @Override
    public String words() {
        return "in memory";
    }

    @Override
    public void close() {}
}
