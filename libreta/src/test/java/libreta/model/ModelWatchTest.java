package libreta.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import libreta.ScriptedModel;
import libreta.SetClock;
import libreta.model.ModelTrouble.QuotaUsedUp;
import libreta.model.ModelTrouble.RateLimited;
import libreta.model.ModelTrouble.Rejected;
import libreta.model.ModelTrouble.TimedOut;
import libreta.model.ModelTrouble.Unauthorized;
import libreta.model.ModelTrouble.Unavailable;
import libreta.model.ModelTrouble.UnknownModel;
import libreta.model.ModelTrouble.Unreachable;
import libreta.model.ModelTrouble.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known of a model without asking it, and when it is looked after. */
class ModelWatchTest {
    private final SetClock clock = new SetClock();
    private final ScriptedModel model = new ScriptedModel();
    private final Queue<Runnable> beside = new ArrayDeque<>();
    private Optional<ModelTrouble> ofServer = Optional.empty();
    private Runnable meanwhile = () -> {};
    private int serverChecks;
    private final ModelWatch watch = new ModelWatch(model, this::checkServer, clock, beside::add);

    private void checkServer() {
        serverChecks++;
        meanwhile.run();
        ofServer.ifPresent(trouble -> {
            throw new ModelFailed(trouble, "the server says so", null);
        });
    }

    private void asks() {
        Models.answerOf(watch);
    }

    private void asksInVain(ModelTrouble trouble) {
        model.fails(trouble);
        assertThatThrownBy(this::asks).isInstanceOf(ModelFailed.class);
    }

    /** Looks, and lets what that has set off come to its end. */
    private Optional<ModelTrouble> looksTwice() {
        watch.look();
        while (!beside.isEmpty()) {
            beside.remove().run();
        }
        return watch.look();
    }

    static Stream<ModelTrouble> down() {
        return Stream.of(
                new Unauthorized(),
                new UnknownModel("gpt-6-luna"),
                new QuotaUsedUp(),
                new RateLimited(Duration.ZERO),
                new Unavailable(),
                new Unreachable(),
                new TimedOut());
    }

    static Stream<ModelTrouble> ofOneRequest() {
        return Stream.of(new Rejected(400, "too long"), new Unreadable());
    }

    @ParameterizedTest
    @MethodSource("down")
    void a_question_that_fails_for_a_reason_that_will_last_means_down_until_one_succeeds(ModelTrouble trouble) {
        asksInVain(trouble);
        assertThat(watch.look()).contains(trouble);

        model.says("I am back.");
        asks();
        assertThat(watch.look()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofOneRequest")
    void what_is_about_one_request_says_nothing(ModelTrouble trouble) {
        asksInVain(trouble);
        assertThat(watch.look()).isEmpty();

        asksInVain(new Unavailable());
        asksInVain(trouble);
        assertThat(watch.look()).contains(new Unavailable());
    }

    @Test
    void a_question_that_was_given_up_says_nothing() {
        asksInVain(new Unavailable());
        model.does((request, text) -> {
            throw new CancellationException("gone");
        });

        assertThatThrownBy(this::asks).isInstanceOf(CancellationException.class);
        assertThat(watch.look()).contains(new Unavailable());
    }

    @Test
    void running_out_of_time_says_nothing_where_there_was_hardly_any() {
        model.fails(new TimedOut());

        assertThatThrownBy(() -> watch.ask(Models.findAda(Duration.ofSeconds(4)), text -> {}))
                .isInstanceOf(ModelFailed.class);
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void a_model_that_is_down_is_asked_something_tiny_after_fifteen_seconds_and_not_before() {
        asksInVain(new Unreachable());
        clock.move(Duration.ofSeconds(14));
        assertThat(looksTwice()).contains(new Unreachable());
        assertThat(model.asked()).hasSize(1);

        clock.move(Duration.ofSeconds(1));
        model.says("OK");
        assertThat(looksTwice()).isEmpty();

        assertThat(model.asked()).hasSize(2);
        assertThat(model.lastAsked().tools()).isEmpty();
        assertThat(model.lastAsked().messages()).containsExactly(new ModelMessage.FromPerson("OK?"));
        assertThat(model.lastAsked().timeout()).isLessThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(serverChecks).isZero();
    }

    @Test
    void a_try_in_vain_is_told_and_the_next_one_waits_again() {
        asksInVain(new Unreachable());
        clock.move(Duration.ofSeconds(15));
        model.fails(new Unauthorized());

        assertThat(looksTwice()).contains(new Unauthorized());
        clock.move(Duration.ofSeconds(14));
        assertThat(looksTwice()).contains(new Unauthorized());
        assertThat(model.asked()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("ofOneRequest")
    void a_try_that_fares_badly_for_another_reason_shows_that_the_trouble_is_over(ModelTrouble trouble) {
        asksInVain(new Unreachable());
        clock.move(Duration.ofSeconds(15));
        model.fails(trouble);

        assertThat(looksTwice()).isEmpty();
    }

    static Stream<ModelTrouble> limits() {
        return Stream.of(
                new QuotaUsedUp(),
                new RateLimited(Duration.ZERO),
                new RateLimited(Duration.ofSeconds(60)),
                new RateLimited(Duration.ofSeconds(90)));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void a_model_that_has_had_enough_of_us_is_left_alone_for_a_minute_or_as_long_as_it_asks(ModelTrouble limit) {
        boolean longer = limit.equals(new RateLimited(Duration.ofSeconds(90)));
        asksInVain(limit);
        clock.move(Duration.ofSeconds(longer ? 89 : 59));
        assertThat(looksTwice()).contains(limit);
        assertThat(model.asked()).hasSize(1);

        clock.move(Duration.ofSeconds(1));
        model.says("OK");
        assertThat(looksTwice()).isEmpty();
    }

    @Test
    void a_model_that_was_not_heard_of_for_a_minute_has_its_server_looked_after_and_is_not_asked() {
        model.says("Here.");
        asks();
        clock.move(Duration.ofSeconds(59));
        assertThat(looksTwice()).isEmpty();
        assertThat(serverChecks).isZero();

        clock.move(Duration.ofSeconds(1));
        assertThat(looksTwice()).isEmpty();
        assertThat(serverChecks).isEqualTo(1);
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void a_server_that_seems_to_be_in_trouble_is_believed_only_when_the_model_does_not_answer_either() {
        ofServer = Optional.of(new Unavailable());
        model.says("OK");
        assertThat(looksTwice()).isEmpty();

        clock.move(Duration.ofSeconds(60));
        model.fails(new Unreachable());
        assertThat(looksTwice()).contains(new Unreachable());
        assertThat(serverChecks).isEqualTo(2);
    }

    @Test
    void a_limit_is_not_believed_for_longer_than_five_minutes() {
        asksInVain(new RateLimited(Duration.ofDays(1)));
        clock.move(Duration.ofMinutes(5));
        model.says("OK");

        assertThat(looksTwice()).isEmpty();
    }

    @Test
    void the_first_look_after_the_start_finds_out() {
        ofServer = Optional.of(new Unauthorized());
        model.fails(new Unauthorized());

        assertThat(watch.look()).as("at once").isEmpty();
        assertThat(looksTwice()).contains(new Unauthorized());
    }

    @Test
    void a_server_that_is_fine_is_not_looked_after_again_for_a_minute() {
        assertThat(looksTwice()).isEmpty();
        clock.move(Duration.ofSeconds(59));
        assertThat(looksTwice()).isEmpty();

        assertThat(serverChecks).isEqualTo(1);
    }

    @Test
    void many_who_look_at_once_set_off_one_attempt() {
        for (int person = 0; person < 100; person++) {
            watch.look();
        }

        assertThat(beside).hasSize(1);
    }

    @Test
    void a_question_that_ends_meanwhile_knows_better() {
        model.says("I am here.").fails(new Unavailable());
        meanwhile = this::asks;
        ofServer = Optional.of(new Unavailable());

        assertThat(looksTwice()).isEmpty();
        assertThat(serverChecks).isEqualTo(1);
    }

    @Test
    void while_nobody_looks_nothing_is_asked() {
        asksInVain(new Unavailable());
        clock.move(Duration.ofDays(1));

        assertThat(beside).isEmpty();
        assertThat(model.asked()).hasSize(1);
    }
}
