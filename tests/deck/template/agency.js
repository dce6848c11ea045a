// Writes a deck with one slide master to standard output, as a web application would make it.
const pptxgen = require("pptxgenjs");

const deck = new pptxgen();
deck.layout = "LAYOUT_WIDE";
deck.defineSlideMaster({
  title: "AGENCY",
  background: { color: "FFFFFF" },
  objects: [
    { rect: { x: 0, y: 7.1, w: "100%", h: 0.4, fill: { color: "0B2260" } } },
    { placeholder: { options: { name: "title", type: "title", x: 0.6, y: 0.4, w: 12, h: 0.9 }, text: "" } },
    { placeholder: { options: { name: "body", type: "body", x: 0.6, y: 1.6, w: 12, h: 5 }, text: "" } },
  ],
});
deck.addSlide({ masterName: "AGENCY" }).addText("Sample", { placeholder: "title" });
deck.write({ outputType: "nodebuffer" }).then((data) => process.stdout.write(data));
