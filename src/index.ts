export { RefusedError, must } from "./core/index.js";
