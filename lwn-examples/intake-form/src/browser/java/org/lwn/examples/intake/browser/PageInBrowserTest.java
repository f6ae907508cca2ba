package org.lwn.examples.intake.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.examples.intake.Form;
import org.lwn.examples.intake.Host;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a browser: by keyboard, on a phone, without a script, and for people who do not see it. */
class PageInBrowserTest {
    private static final String DECIDED = "Nothing stands against your application";

    @TempDir
    static Path data;

    private static Host host;
    private Browser browser;

    @BeforeAll
    static void start() {
        host = Host.in(data);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void begin() {
        browser.go(host.address());
        browser.press("Start a new application");
    }

    @Test
    void axe_finds_no_barrier_on_any_page_or_state() {
        browser.go(host.address());
        assertNoBarrier("the start");
        browser.at("reference").sendKeys("nothing");
        browser.press("Open it");
        assertNoBarrier("no such reference");

        begin();
        assertNoBarrier("an empty form");
        browser.press("Save and check");
        assertNoBarrier("a form with every error");
        browser.fill(ImmutableMap.of(
                "applicant.kind", "GROUP", "childrenTakePart", "yes", "earlierAwards", "yes", "amountRequested", "x"));
        browser.until(() -> browser.at("amountRequested-error").getText().contains("You wrote"));
        assertNoBarrier("a form with all questions of a group");
        browser.script("document.querySelectorAll('details').forEach(reason => reason.open = true)");
        assertNoBarrier("a form with its reasons open");

        begin();
        browser.fill(Form.resident());
        browser.press("Save and check");
        assertThat(browser.title()).startsWith("Check your answers");
        assertNoBarrier("the answers");
        browser.press("Hand in");
        assertNoBarrier("the decision");
        browser.medium("print");
        assertNoBarrier("the decision in print");
        browser.medium("screen");
        browser.go(host.address() + "/delete");
        assertNoBarrier("before deletion");
        browser.press("Delete everything");
        assertNoBarrier("after deletion");
        browser.go(host.address() + "/nowhere");
        assertNoBarrier("no such page");
    }

    private void assertNoBarrier(String state) {
        for (int width : new int[] {Browser.DESK, Browser.PHONE}) {
            browser.width(width);
            assertThat(browser.barriers()).as(state + " at " + width).isEmpty();
        }
        browser.width(Browser.DESK);
    }

    @Test
    void a_resident_comes_from_the_start_to_the_decision_by_keyboard_alone() {
        browser.go(host.address());
        tabTo(browser.css("form[action='/start'] button"));
        browser.leaves(() -> browser.focused().sendKeys(Keys.ENTER));

        for (Map.Entry<String, String> answer : Form.resident().entrySet()) {
            type(answer.getKey(), answer.getValue());
        }
        tabTo(browser.css("button[value='check']"));
        browser.leaves(() -> browser.focused().sendKeys(Keys.ENTER));
        assertThat(browser.title()).startsWith("Check your answers");
        tabTo(browser.css("form[action='/submit'] button"));
        browser.leaves(() -> browser.focused().sendKeys(Keys.ENTER));

        assertThat(browser.text()).contains(DECIDED);
    }

    private void type(String name, String answer) {
        browser.until(
                "a question: " + name,
                () -> browser.css("[name='" + name + "']").isDisplayed());
        WebElement control = browser.css("[name='" + name + "']");
        boolean isRadio = "radio".equals(control.getDomAttribute("type"));
        boolean isBox = "checkbox".equals(control.getDomAttribute("type"));
        if (isRadio) {
            tabTo(control);
            browser.focused().sendKeys(Keys.SPACE);
            for (int presses = 0; !answer.equals(browser.focused().getDomAttribute("value")); presses++) {
                assertThat(presses).as("choices of " + name).isLessThan(5);
                browser.focused().sendKeys(Keys.ARROW_DOWN);
            }
            assertThat(browser.focused().isSelected()).as(name).isTrue();
        } else if (isBox) {
            tabTo(browser.css("[name='" + name + "'][value='" + answer + "']"));
            browser.focused().sendKeys(Keys.SPACE);
        } else {
            tabTo(control);
            browser.focused().sendKeys(answer);
        }
    }

    private void tabTo(WebElement wanted) {
        for (int presses = 0; !browser.focused().equals(wanted); presses++) {
            assertThat(presses).as("presses of the tabulator").isLessThan(200);
            browser.focused().sendKeys(Keys.TAB);
        }
    }

    @Test
    void a_phone_scrolls_in_one_direction_and_shows_targets_that_a_finger_meets() {
        browser.width(Browser.PHONE);
        begin();
        assertFits("an empty form");
        browser.press("Save and check");
        assertFits("a form with errors");
        browser.fill(ImmutableMap.of("applicant.kind", "GROUP", "earlierAwards", "yes"));
        browser.until(() -> browser.at("applicant.organisation.postcode").isDisplayed());
        assertFits("a form of a group");
        begin();
        browser.fill(Form.resident());
        browser.press("Save and check");
        assertFits("the answers");
        browser.press("Hand in");
        assertFits("the decision");
    }

    @SuppressWarnings("unchecked")
    private void assertFits(String state) {
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .as("width of " + state)
                .isLessThanOrEqualTo(Browser.PHONE);
        List<String> small = (List<String>) browser.script("""
                return [...document.querySelectorAll('a, button, input, textarea, summary')]
                    .filter(e => e.type !== 'hidden' && e.getClientRects().length && !e.closest('.skip'))
                    .filter(e => e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24)
                    .map(e => e.outerHTML)""");
        assertThat(small).as("small targets of " + state).isEmpty();
    }

    @Test
    void without_a_script_a_resident_comes_to_the_decision_too() {
        try (Browser plain = Browser.withoutScripts()) {
            plain.go(host.address());
            plain.press("Start a new application");
            plain.fill(ImmutableMap.of("applicant.kind", "RESIDENT", "budget.lines.0.heading", "Paint"));
            plain.press("Save, and show what is asked next");
            plain.fill(ImmutableMap.of("budget.otherFunding", "no"));
            plain.fill(Form.resident());
            plain.press("Save and check");
            plain.press("Hand in");

            assertThat(plain.text()).contains(DECIDED);
        }
    }

    @Test
    void what_is_wrong_is_said_at_the_answer_while_it_is_typed_and_taken_away_when_it_is_right() {
        begin();
        browser.fill(ImmutableMap.of("applicant.kind", "RESIDENT"));
        browser.fill(ImmutableMap.of("applicant.age", "17"));
        browser.until(() -> browser.at("applicant.age-error").getText().contains("You gave your age as 17"));
        assertThat(browser.at("applicant.age").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(browser.at("applicant.age").getDomAttribute("aria-describedby"))
                .contains("applicant.age-error");
        assertThat(browser.at("announced").getDomAttribute("aria-live")).isEqualTo("polite");
        assertThat(browser.at("announced").getDomProperty("textContent")).contains("You gave your age as 17");

        browser.fill(ImmutableMap.of("applicant.age", "18"));

        browser.until(() -> !browser.at("applicant.age-error").isDisplayed());
        assertThat(browser.at("applicant.age").getDomAttribute("aria-invalid")).isNull();
        assertThat(browser.path()).isEqualTo("/form");
    }

    @Test
    void questions_come_and_go_with_the_answers() {
        begin();
        assertThat(browser.at("applicant.age").isDisplayed()).isFalse();

        browser.fill(ImmutableMap.of("applicant.kind", "RESIDENT"));
        browser.until(() -> browser.at("applicant.age").isDisplayed());
        assertThat(browser.at("applicant.age-why").getDomProperty("textContent"))
                .contains("too young to apply alone");
        browser.fill(ImmutableMap.of("applicant.kind", "GROUP"));
        browser.until(() -> !browser.at("applicant.age").isDisplayed()
                && browser.at("applicant.organisation.postcode").isDisplayed());
    }

    @Test
    void none_of_these_and_the_purposes_exclude_each_other() {
        begin();
        browser.fill(ImmutableMap.of("excludedPurposes", "WORSHIP_ONLY"));
        browser.fill(ImmutableMap.of("excludedPurposes", "NONE"));

        assertThat(browser.all("[name='excludedPurposes']:checked"))
                .singleElement()
                .satisfies(box -> assertThat(box.getDomAttribute("value")).isEqualTo("NONE"));
    }

    @Test
    void what_is_missing_is_told_in_a_summary_that_has_the_focus_and_leads_to_the_answers() {
        begin();
        browser.press("Save and check");

        assertThat(browser.title()).startsWith("Error: ");
        assertThat(browser.focused()).isEqualTo(browser.at("errors"));
        for (WebElement link : browser.all("#errors a")) {
            String id = link.getDomAttribute("href").substring(1);
            link.click();
            assertThat(browser.at(id).isDisplayed()).as(id).isTrue();
            browser.until(() -> browser.focused().equals(browser.at(id)));
        }
    }

    @Test
    void a_draft_is_there_again_after_the_server_was_started_anew() {
        begin();
        browser.fill(ImmutableMap.of("benefit.statement", "Kept over a restart."));
        browser.press("Save, and show what is asked next");
        String reference = browser.css(".reference").getText();

        host.restart(0);

        try (Browser other = Browser.open()) {
            other.go(host.address());
            other.at("reference").sendKeys(reference);
            other.press("Open it");
            assertThat(other.at("benefit.statement").getDomProperty("value")).isEqualTo("Kept over a restart.");
        }
    }

    @Test
    void the_pages_look_as_the_readme_shows_them() throws IOException {
        begin();
        browser.width(Browser.PHONE);
        browser.fill(ImmutableMap.of("applicant.kind", "RESIDENT"));
        browser.fill(ImmutableMap.of("applicant.age", "17", "applicant.postcode", "SW1A 1AA"));
        browser.until(() -> browser.at("applicant.postcode-error").getText().contains("outside"));
        browser.script("document.activeElement.blur(); document.querySelector('[data-section]').scrollIntoView()");
        picture("intake-form.png");

        browser.width(Browser.DESK);
        browser.fill(Form.resident());
        browser.fill(ImmutableMap.of("applicant.age", "17", "boardConnection", "BOARD_MEMBER"));
        browser.press("Save and check");
        browser.leaves(() -> browser.css("#errors a[href='/decision']").click());
        picture("intake-decision.png");

        assertThat(ImmutableList.copyOf(browser.all(".reasons li"))).hasSize(2);
    }

    private void picture(String name) throws IOException {
        if (Boolean.getBoolean("lwn.write")) {
            browser.picture(Path.of("../../docs", name));
        }
    }
}
