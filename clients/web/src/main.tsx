import { render } from "preact";
import { connectTo } from "./api/client.js";
import { App } from "./pages/App.js";
import { followPlace } from "./pages/place.js";
import { startClock } from "./state/clock.js";
import { ServicesContext } from "./state/context.js";
import { durable } from "./state/storage.js";
import { followWidth } from "./state/ui.js";
import "./styles/index.css";

followPlace();
followWidth();
startClock();

const services = {
  connect: connectTo(window.location.origin),
  storage: durable("localStorage"),
  tab: durable("sessionStorage"),
};

render(
  <ServicesContext.Provider value={services}>
    <App />
  </ServicesContext.Provider>,
  document.getElementById("app") as HTMLElement,
);
