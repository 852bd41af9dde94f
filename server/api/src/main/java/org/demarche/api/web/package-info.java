/** What browsers get beside the calls: the web client's files and the headers that keep it safe. */
@NullMarked
package org.demarche.api.web;

import org.jspecify.annotations.NullMarked;
