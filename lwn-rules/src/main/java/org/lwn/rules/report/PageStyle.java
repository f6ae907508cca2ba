package org.lwn.rules.report;

/** How a page looks: in one column of any width, in the reader's own fonts and colours, and on paper. */
final class PageStyle {
    static final String CSS = """
            :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --quiet: #4a4a4a; --line: #8a8a8a; }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #ececec; --paper: #161616; --quiet: #bdbdbd; --line: #7a7a7a; }
            }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 1rem; max-width: 48rem; background: var(--paper); color: var(--ink);
              font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
            h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
            h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 0.5rem; border-bottom: 2px solid var(--line); }
            h3 { font-size: 1.05rem; line-height: 1.35; margin: 1.5rem 0 0.5rem; }
            h4 { font-size: 1rem; margin: 1rem 0 0; }
            ul { margin: 0.5rem 0; padding-left: 1.2rem; }
            li { margin: 0.6rem 0; }
            p { margin: 0.5rem 0; }
            .from, footer, figcaption { color: var(--quiet); font-size: 0.875rem; }
            .from { margin: 0.1rem 0; }
            figure { margin: 0; }
            .chart { display: block; width: 100%; max-width: 36rem; height: auto; background: #ffffff; }
            .wide { overflow-x: auto; margin: 0.5rem 0; overflow-wrap: normal; }
            table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
            caption { text-align: left; font-weight: bold; padding: 0.25rem 0; }
            th, td { padding: 0.25rem 0.4rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; }
            th:first-child { text-align: left; padding-left: 0; }
            tbody th { font-weight: normal; min-width: 6.5rem; max-width: 18rem; overflow-wrap: anywhere; }
            @media print {
              :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --quiet: #000000; --line: #666666; }
              @page { margin: 15mm; }
              body { max-width: none; padding: 0; font-size: 10.5pt; }
              h2, h3, h4, caption { break-after: avoid; }
              li, figure, tr { break-inside: avoid; }
              .chart { max-width: 13cm; }
              .wide { overflow: visible; }
            }
            """;

    private PageStyle() {}
}
