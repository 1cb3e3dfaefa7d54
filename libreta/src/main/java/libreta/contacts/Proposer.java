package libreta.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at what is asked for, from every side, before a person does. It only reads from HubSpot. */
record Proposer(
        Crm crm,
        Schemas schemas,
        ValueRules rules,
        Policy policy,
        Lookalikes lookalikes,
        Identity identity,
        Shelf shelf,
        Holders holders) {
    private static final Contact NOBODY = new Contact(new ContactId("0"), Map.of());

    /**
     * Looks at what is asked for and, where it can be written, keeps it as a proposal.
     *
     * @throws CrmFailed when HubSpot cannot be asked; nothing is kept then
     */
    Proposing propose(WriteRequest request) {
        if (policy.readOnly()) {
            return new Proposing.ReadOnly();
        }
        PropertySchema schema = schemas.current();
        WriteRule rule = switch (request.aim()) {
            case WriteRequest.Aim.Create create -> policy.create();
            case WriteRequest.Aim.Update update -> policy.update();
        };
        Draft fixed = Draft.of(rule.fixed(), schema, rules, WriteRule.ALL);
        Draft draft = Draft.of(asked(request, fixed, schema), schema, rules, rule);
        List<ValueProblem> problems = Stream.concat(draft.problems().stream(), fixed.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            return new Proposing.Invalid(problems);
        }
        return switch (request.aim()) {
            case WriteRequest.Aim.Create create -> proposeCreate(request, draft.withoutBlanks(), fixed);
            case WriteRequest.Aim.Update(ContactId id) -> proposeUpdate(request, draft, id);
        };
    }

    /** What the administrator has fixed is not asked about. */
    private static Map<String, String> asked(WriteRequest request, Draft fixed, PropertySchema schema) {
        Map<String, String> asked = new LinkedHashMap<>(request.values());
        asked.keySet()
                .removeIf(name -> schema.find(name)
                        .map(PropertyDefinition::name)
                        .filter(fixed.values()::containsKey)
                        .isPresent());
        return asked;
    }

    private Proposing proposeCreate(WriteRequest request, Draft draft, Draft fixed) {
        if (draft.values().keySet().stream().noneMatch(Desk.IDENTIFYING::contains)) {
            return new Proposing.Incomplete();
        }
        Optional<Contact> same =
                holders.of(draft.normal("email"), draft.values().keySet());
        if (same.isPresent()) {
            shelf.see(request.conversation(), List.of(same.get()));
            List<Change> changes = changes(same.get(), draft.without(Set.of("email")), request.evidence());
            Proposal.Target existing = new Proposal.Target.ExistingContact(same.get());
            List<ValueProblem> problems = policy.problems(existing, changes, schemas.current());
            if (!problems.isEmpty()) {
                return new Proposing.ExistsAlready(same.get(), problems);
            }
            return changes.isEmpty()
                    ? new Proposing.Unchanged(same.get())
                    : new Proposing.ProposedUpdateInstead(shelf.keep(request, existing, changes, List.of()));
        }
        Lookalikes.Looked looked = lookalikes.look(draft.normalised());
        List<Duplicate> duplicates = looked.duplicates();
        shelf.see(
                request.conversation(),
                duplicates.stream().map(Duplicate::contact).toList());
        List<Change> changes = new ArrayList<>(changes(NOBODY, draft, request.evidence()));
        fixed.withoutBlanks()
                .values()
                .forEach((property, value) -> changes.add(new Change(property, "", value.normal(), Provenance.FIXED)));
        Proposal proposal = shelf.keep(request, new Proposal.Target.NewContact(), changes, duplicates);
        return looked.everywhere() ? proposed(request, proposal) : new Proposing.Proposed(proposal);
    }

    private Proposing proposed(WriteRequest request, Proposal proposal) {
        PropertySchema schema = schemas.current();
        List<SeenContacts.Seen> seen = shelf.seen(request.conversation());
        return policy.unasked(proposal, new WordForWord(request.evidence(), seen, schema))
                ? new Proposing.Unasked(proposal)
                : new Proposing.Proposed(proposal);
    }

    private Proposing proposeUpdate(WriteRequest request, Draft draft, ContactId id) {
        if (draft.values().isEmpty()) {
            return new Proposing.Incomplete();
        }
        boolean seen = shelf.seen(request.conversation()).stream()
                .anyMatch(contact -> contact.id().equals(id));
        if (!seen && !request.evidence().typed(id)) {
            return new Proposing.NotSeen(id);
        }
        Collection<String> wanted = Holders.wanted(draft.values().keySet());
        Optional<Contact> found = crm.read(
                id, Stream.concat(wanted.stream(), Identity.READ.stream()).toList());
        if (found.isEmpty()) {
            return new Proposing.NotFound(id);
        }
        PropertySchema schema = schemas.current();
        List<Contact> doubts =
                identity.doubts(request, found.get(), Differences.forms(draft, schema), schema.allNames());
        if (!doubts.isEmpty()) {
            return new Proposing.Ambiguous(shelf.keep(request, id, doubts));
        }
        Contact contact = found.get().only(wanted);
        shelf.see(request.conversation(), List.of(contact));
        Optional<Contact> holder = holders.of(draft.normal("email"), List.of());
        if (holder.isPresent() && !holder.get().id().equals(contact.id())) {
            return new Proposing.EmailTaken(holder.get());
        }
        List<Change> changes = changes(contact, draft, request.evidence());
        Proposal.Target target = new Proposal.Target.ExistingContact(contact);
        List<ValueProblem> problems = Stream.concat(
                        policy.problems(target, changes, schema).stream(),
                        Differences.emptiedUnheard(changes, request.evidence()).stream())
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            return new Proposing.Invalid(problems);
        }
        return changes.isEmpty()
                ? new Proposing.Unchanged(contact)
                : proposed(request, shelf.keep(request, target, changes, List.of()));
    }

    private List<Change> changes(Contact contact, Draft draft, Evidence evidence) {
        return Differences.of(contact, draft, evidence, schemas.current());
    }
}
