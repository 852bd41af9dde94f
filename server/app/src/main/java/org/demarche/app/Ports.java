package org.demarche.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;

/** The address the server listens on. */
final class Ports {
  private Ports() {}

  /**
   * Fails before anything has started if the port is taken, or the address is not this machine's.
   */
  static void requireFree(String host, int port) {
    if (port < 0 || port > 65535) {
      throw new StartFailure("There is no port %d. Choose one up to 65535.".formatted(port));
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (UnknownHostException _) {
      throw new StartFailure(
          "There is no address '%s' to listen on. Choose another with --host.".formatted(host));
    } catch (IOException e) {
      throw isTaken(e) ? taken(host, port) : refused(host, port, e);
    }
  }

  private static boolean isTaken(IOException e) {
    return String.valueOf(e.getMessage()).contains("in use");
  }

  static StartFailure taken(String host, int port) {
    return new StartFailure(
        "Port %d of %s is taken by another program. Stop that one, or choose another port with --port."
            .formatted(port, host));
  }

  private static StartFailure refused(String host, int port, IOException e) {
    return new StartFailure(
        "Port %d of %s cannot be listened on (%s). Choose another with --port or --host."
            .formatted(port, host, e.getMessage()));
  }

  /** A name by which browsers reach the server: on a network, this machine's address there. */
  static String nameFor(String host) {
    InetSocketAddress address = new InetSocketAddress(host, 0);
    if (address.getAddress().isAnyLocalAddress()) {
      return onNetwork();
    }
    return address.getAddress().isLoopbackAddress() ? "localhost" : host;
  }

  private static String onNetwork() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(InetAddress::isSiteLocalAddress)
          .map(InetAddress::getHostAddress)
          .findFirst()
          .orElse("localhost");
    } catch (SocketException _) {
      return "localhost";
    }
  }
}
