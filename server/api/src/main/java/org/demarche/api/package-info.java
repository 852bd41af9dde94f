/** What is served on the one port: gRPC services, mappers from and to the contract, web files. */
@NullMarked
package org.demarche.api;

import org.jspecify.annotations.NullMarked;
