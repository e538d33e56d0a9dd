const { installCommonGlobals } = require("jest-util");
const { ModuleMocker } = require("jest-mock");
const { JSDOM } = require("jsdom");

/** Tests in a page: React and Fluent look for one among the globals when they are loaded. */
class PageEnvironment {
  fakeTimers = null;
  fakeTimersModern = null;

  constructor({ projectConfig }) {
    this.dom = new JSDOM('<!doctype html><div id="pane"></div>', {
      url: "https://localhost/",
      pretendToBeVisual: true,
      runScripts: "dangerously",
    });
    this.global = this.dom.window;
    installCommonGlobals(this.global, projectConfig.globals);
    this.global.global = this.global;
    this.global.Buffer = Buffer;
    // Browsers have it; this page has not.
    this.global.TextDecoder = TextDecoder;
    this.global.IS_REACT_ACT_ENVIRONMENT = true;
    this.moduleMocker = new ModuleMocker(this.global);
  }

  async setup() {}

  async teardown() {
    this.dom.window.close();
  }

  exportConditions() {
    return ["require", "default"];
  }

  getVmContext() {
    return this.dom.getInternalVMContext();
  }
}

module.exports = PageEnvironment;
