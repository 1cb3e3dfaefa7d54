package sandbox.model;

/** The events of one streamed answer in a dialect, in the order of these methods; the middle three for each output. */
interface Telling {
    void begin();

    /** {@code index} counts the outputs from 0. */
    void open(int index, Output output);

    void piece(int index, Output output, String piece);

    void close(int index, Output output);

    /** The last words, as far as the ending has any. An output may be open still. */
    void end(Ending ending);
}
