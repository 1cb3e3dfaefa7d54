package libreta.contacts;

/** A proposal's id; clients know it as the AG-UI interrupt's id. */
public record ProposalId(String value) {
    public ProposalId {
        if (!value.matches("[A-Za-z0-9._:-]{1,128}")) {
            throw new IllegalArgumentException("not a proposal id: '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
