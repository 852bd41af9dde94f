package org.demarche.api.web;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ServerCacheControl;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.encoding.EncodingService;
import com.linecorp.armeria.server.file.FileService;
import com.linecorp.armeria.server.file.HttpFile;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Serves the web client from the class path. Files under {@code assets} carry a hash of their
 * content in their names, so browsers keep them; all others are asked for each time.
 */
public final class WebClient {
  private static final String FOLDER = "META-INF/demarche/web";
  private static final String INDEX = FOLDER + "/index.html";

  /** Addresses that the page itself tells apart. */
  private static final List<String> PAGES =
      List.of(
          "/",
          "/join",
          "/join/{code}",
          "/seat",
          "/play",
          "/control",
          "/watch",
          "/class/{class}",
          "/new");

  private static final ServerCacheControl FOR_EVER =
      ServerCacheControl.builder().cachePublic().maxAge(Duration.ofDays(365)).immutable().build();
  private static final ServerCacheControl ASK_EACH_TIME = ServerCacheControl.REVALIDATED;

  private WebClient() {}

  /** Adds the pages and files. Without a web client on the class path, a page says so. */
  public static void addTo(ServerBuilder server) {
    ClassLoader loader = WebClient.class.getClassLoader();
    if (loader.getResource(INDEX) == null) {
      server.service("/", (_, _) -> missing());
      return;
    }
    HttpService page =
        HttpFile.builder(loader, INDEX).cacheControl(ASK_EACH_TIME).build().asService();
    PAGES.forEach(path -> server.service(path, page.decorate(compressed())));
    server.serviceUnder("/assets", files(loader, FOLDER + "/assets", FOR_EVER));
    server.serviceUnder("/", files(loader, FOLDER, ASK_EACH_TIME));
  }

  private static HttpService files(ClassLoader loader, String folder, ServerCacheControl cache) {
    return FileService.builder(loader, folder)
        .cacheControl(cache)
        .serveCompressedFiles(true)
        .build()
        .decorate(compressed());
  }

  private static Function<? super HttpService, EncodingService> compressed() {
    return EncodingService.builder().newDecorator();
  }

  private static HttpResponse missing() {
    return HttpResponse.of(
        HttpStatus.NOT_FOUND,
        MediaType.PLAIN_TEXT_UTF_8,
        "This server was built without the web client.\n");
  }
}
