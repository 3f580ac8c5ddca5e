import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";

export interface Visit {
  readonly language?: "en" | "da";
  readonly theme?: "light" | "dark";
  readonly size?: { readonly width: number; readonly height: number };
  readonly token?: string;
}

/** A reader's browser, with what went wrong in it. */
export interface Reader {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly errors: string[];
  readonly newTab: () => Promise<Page>;
}

/** Opens the page as a reader would, and notes every error and every request that leaves the service. */
export async function visit(browser: Browser, url: string, how: Visit = {}): Promise<Reader> {
  const { language = "en", theme = "light", size = { width: 1280, height: 720 }, token } = how;
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    locale: language === "da" ? "da-DK" : "en-GB",
    ...(token === undefined ? {} : { extraHTTPHeaders: { authorization: `Bearer ${token}` } }),
  });
  const errors: string[] = [];
  const newTab = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => {
      // A service that is away is part of what is tested.
      const text = message.text();
      if (message.type() === "error" && !/Failed to load resource/.test(text)) errors.push(text);
    });
    page.on("request", (request) => {
      const to = request.url();
      if (!to.startsWith(url) && !to.startsWith("data:")) errors.push(`asked for ${to}`);
    });
    page.setDefaultTimeout(60_000);
    return page;
  };
  const page = await newTab();
  await page.goto(url);
  return { context, page, errors, newTab };
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/**
 * What axe-core finds wrong with the page as it stands, or with a part of it: rule and element.
 *
 * @param within a selector of the part
 */
export async function violations(page: Page, within = "html"): Promise<readonly string[]> {
  // Evaluated by the browser's debugger: the page's own policy would refuse a script.
  if ((await page.evaluate("typeof axe")) === "undefined") await page.evaluate(axeSource);
  const found = await page.evaluate<
    { id: string; nodes: { target: unknown; failureSummary?: string }[] }[]
  >(
    `axe.run(${within === "html" ? "document" : JSON.stringify(within)}, { resultTypes: ["violations"] })
      .then((result) => result.violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ""}`,
    ),
  );
}

/** The text that a mark covers in the note, piece by piece. */
export function marked(page: Page, mark: string): Promise<readonly string[]> {
  return page.evaluate<string[]>(
    `[...(CSS.highlights.get(${JSON.stringify(mark)}) ?? [])].map(String)`,
  );
}
