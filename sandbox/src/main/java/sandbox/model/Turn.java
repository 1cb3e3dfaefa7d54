package sandbox.model;

/** What the model does on one request. */
sealed interface Turn permits Answer, ModelError {}
