import { chromium } from "playwright-core";

/** The Chromium that the tests drive: `CHROMIUM`, or where Debian puts it. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

export function launchBrowser() {
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}
