import { showLinkedAction } from "./campaign-systems/show/linked-action.js";

showLinkedAction();
