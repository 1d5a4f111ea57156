// JavaScript, because what runs the TypeScript of the other files is not handed on to workers.
import { parentPort, workerData } from "node:worker_threads";
import { must } from "answerable";
import { addAnswers, emptyHistogram } from "answerable/statistics/grades";

const { sizes, answers } = workerData;
const histogram = emptyHistogram(sizes);
const { added, refused } = must(addAnswers(histogram, answers));
parentPort.postMessage({ histogram, added, refused });
