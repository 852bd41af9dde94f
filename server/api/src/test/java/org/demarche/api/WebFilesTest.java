package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import org.demarche.api.testkit.RunningApi;
import org.demarche.scenario.ScenarioSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser gets; the files are those of the tests' resources. */
class WebFilesTest {
  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.start();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static AggregatedHttpResponse get(String path) {
    return api.web().get(path).aggregate().join();
  }

  private static AggregatedHttpResponse get(String path, String header, String value) {
    return api.web()
        .execute(RequestHeaders.of(HttpMethod.GET, path, header, value))
        .aggregate()
        .join();
  }

  @Test
  void the_schema_of_scenario_files_is_published() {
    var schema = get("/schema/scenario.schema.json");

    assertThat(schema.status()).isEqualTo(HttpStatus.OK);
    assertThat(schema.headers().get("content-type")).startsWith("application/schema+json");
    assertThat(schema.contentUtf8()).isEqualTo(ScenarioSchema.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/join",
        "/join/K7QM2XWD",
        "/seat",
        "/play",
        "/control",
        "/watch",
        "/play?a=b"
      })
  void every_address_of_the_page_gives_the_page(String path) {
    var page = get(path);

    assertThat(page.status()).isEqualTo(HttpStatus.OK);
    assertThat(page.contentUtf8()).contains("The page of the tests");
    assertThat(page.headers().get("content-type")).startsWith("text/html");
  }

  @Test
  void the_page_is_asked_for_each_time_and_sent_only_if_it_changed() {
    var page = get("/play");
    var again = get("/play", "if-none-match", page.headers().get("etag"));

    assertThat(page.headers().get("cache-control")).contains("no-cache");
    assertThat(again.status()).isEqualTo(HttpStatus.NOT_MODIFIED);
  }

  @Test
  void files_with_a_hash_in_their_name_are_kept() {
    var script = get("/assets/index-3fa9c1.js");

    assertThat(script.status()).isEqualTo(HttpStatus.OK);
    assertThat(script.headers().get("content-type")).contains("javascript");
    assertThat(script.headers().get("cache-control"))
        .contains("max-age=31536000", "public", "immutable");
  }

  @Test
  void other_files_are_asked_for_each_time() {
    var icon = get("/icon.svg");

    assertThat(icon.status()).isEqualTo(HttpStatus.OK);
    assertThat(icon.headers().get("content-type")).startsWith("image/svg+xml");
    assertThat(icon.headers().get("cache-control")).contains("no-cache");
  }

  @Test
  void text_is_compressed_for_who_takes_it() {
    var style = get("/assets/index-77b02d.css", "accept-encoding", "gzip");

    assertThat(style.headers().get("content-encoding")).isEqualTo("gzip");
    assertThat(style.content().length()).isLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/index-000000.js",
        "/assets/",
        "/favicon.ico",
        "/nothing/here",
        "/demarche.v1.PlayService/NoSuchCall",
        "/assets/../../application.conf",
        "/..%2f..%2flogback-test.xml",
        "/%2e%2e/logback-test.xml"
      })
  void what_is_not_there_is_not_found(String path) {
    var missing = get(path);

    assertThat(missing.status().code()).isIn(400, 404);
    assertThat(missing.contentUtf8()).doesNotContain("The page of the tests", "Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/assets/index-3fa9c1.js",
        "/assets/index-000000.js",
        "/health",
        "/metrics",
        "/demarche.v1.PlayService/GetView"
      })
  void every_answer_tells_browsers_to_be_strict(String path) {
    var headers = get(path).headers();

    assertThat(headers.get("content-security-policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*");
    assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
    assertThat(headers.get("x-frame-options")).isEqualTo("DENY");
    assertThat(headers.get("referrer-policy")).isEqualTo("no-referrer");
    assertThat(headers.get("cross-origin-resource-policy")).isEqualTo("same-origin");
    assertThat(headers.contains("access-control-allow-origin")).isFalse();
    assertThat(headers.contains("server")).isFalse();
  }

  @Test
  void the_documentation_describes_the_calls_and_may_run_its_own_scripts() {
    var page = get("/docs/");
    var specification = get("/docs/specification.json");

    assertThat(page.status()).isEqualTo(HttpStatus.OK);
    assertThat(page.headers().get("content-security-policy"))
        .contains("script-src 'self' 'unsafe-inline'", "frame-ancestors 'none'");
    assertThat(specification.contentUtf8())
        .contains("demarche.v1.PlayService", "demarche.v1.SessionService", "ApproveOrders");
  }

  @Test
  void documentation_without_a_slash_is_found_too() {
    assertThat(get("/docs").headers().get("location")).endsWith("docs/");
  }
}
