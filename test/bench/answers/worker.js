// JavaScript, because what runs TypeScript here is not handed on to workers.
import { parentPort } from "node:worker_threads";
import { addAnswers, emptyHistogram } from "../../../dist/statistics/grades/index.js";

parentPort.on("message", ({ sizes, answers }) => {
  const histogram = emptyHistogram(sizes);
  const counted = addAnswers(histogram, answers);
  if (!counted.ok || counted.refused.length > 0) throw new Error("rows were refused");
  parentPort.postMessage(histogram, [histogram.cells.buffer, histogram.classWeights.buffer]);
});
parentPort.postMessage("ready");
