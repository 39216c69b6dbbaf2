package io.contacts.cli.report.page;

/** How a report looks: on a screen by day and by night, on a phone, and on paper. */
final class ReportStyle {
    static final String CSS = """
            :root { color-scheme: light dark; --ink: #1c2430; --dim: #596273; --paper: #fff; --panel: #f4f6f9;
              --rule: #d6dce5; --track: #e6eaf0; --good: #1f7a4d; --calm: #5f6f87; --bad: #b3261e; --doubt: #b36b00;
              --wait: #2f62b5; --line: #2f62b5; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e5e9f0; --dim: #a3adbd; --paper: #14181f;
              --panel: #1d232d; --rule: #343d4b; --track: #2a323e; --good: #4fc08d; --calm: #93a3bb; --bad: #ff8a80;
              --doubt: #f0b354; --wait: #86b1ff; --line: #86b1ff; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1.25rem 3rem; background: var(--paper);
              color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
            h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
            h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem;
              border-bottom: 1px solid var(--rule); }
            h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
            p, ul { margin: .5rem 0; }
            ul { padding-left: 1.25rem; }
            a { color: var(--wait); }
            code { font: .9em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
              background: var(--panel); border: 1px solid var(--rule); border-radius: .25rem; padding: .05rem .3rem; }
            .outcome { font-size: 1.125rem; margin: 0 0 1rem; }
            .people, footer, .meaning, figcaption, .examples { color: var(--dim); font-size: .9rem; }
            .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .75rem 1.5rem;
              margin: 0 0 1rem; padding: 1rem; background: var(--panel); border-radius: .5rem; }
            .facts dt { color: var(--dim); font-size: .85rem; }
            .facts dd { margin: 0; }
            .steps > li { margin: .75rem 0; }
            table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            caption { text-align: left; color: var(--dim); font-size: .9rem; padding: .25rem 0; }
            th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0;
              border-bottom: 1px solid var(--rule); }
            thead th { color: var(--dim); font-size: .85rem; font-weight: 600; vertical-align: bottom; }
            tbody th { font-weight: 500; }
            .number { text-align: right; white-space: nowrap; padding-right: 0; padding-left: .75rem; }
            .number + :not(.number) { padding-left: 1.25rem; }
            .wide { overflow-x: auto; margin: 1rem 0; }
            .wide th, .wide td { overflow-wrap: normal; }
            .wide .cell { min-width: 9rem; padding-left: .75rem; }
            .wide td:not(.number):not(.cell) { min-width: 16rem; }
            .states tbody th { width: 100%; }
            .states .none { color: var(--dim); }
            .states tfoot th, .states tfoot td { font-weight: 700; border-bottom: 0; }
            .meaning { font-weight: 400; }
            .bar { display: block; width: 100%; height: .6rem; margin-top: .3rem; }
            .none .bar { height: .15rem; }
            .track { fill: var(--track); }
            .created .fill, .updated .fill, .accepted .fill { fill: var(--good); }
            .suppressed .fill, .duplicate .fill, .unchanged .fill { fill: var(--calm); }
            .rejected .fill { fill: var(--bad); }
            .in-doubt .fill { fill: var(--doubt); }
            .pending .fill { fill: var(--wait); }
            .remedy { border-left: .25rem solid var(--bad); padding: .1rem 0 .1rem .9rem; margin: 1rem 0; }
            .remedy h3 { margin: 0 0 .25rem; }
            .tally { font-variant-numeric: tabular-nums; margin-right: .35rem; padding: 0 .45rem;
              border: 1px solid currentColor; border-radius: 1rem; color: var(--bad); }
            figure { margin: 1rem 0; }
            .plot { display: grid; grid-template-columns: auto 1fr; gap: .35rem .5rem; margin-top: .5rem;
              color: var(--dim); font-size: .8rem; font-variant-numeric: tabular-nums; }
            .plot svg { width: 100%; height: 14rem; overflow: visible; }
            .plot .y, .plot .x { display: flex; justify-content: space-between; line-height: 1; }
            .plot .y { flex-direction: column; text-align: right; margin: -.4rem 0; }
            .plot .x { grid-column: 2; }
            .plot polyline { fill: none; stroke: var(--line); stroke-width: 2.5; stroke-linejoin: round;
              vector-effect: non-scaling-stroke; }
            .area { fill: var(--line); opacity: .12; }
            .grid { stroke: var(--rule); vector-effect: non-scaling-stroke; }
            .resumed { stroke: var(--ink); stroke-dasharray: 5 4; vector-effect: non-scaling-stroke; }
            summary { cursor: pointer; padding: .4rem 0; }
            footer { margin-top: 3rem; border-top: 1px solid var(--rule); }
            :focus-visible { outline: 2px solid var(--wait); outline-offset: 2px; }
            @media (max-width: 36rem) { body { padding: 1rem .9rem 2rem; } h1 { font-size: 1.4rem; }
              .meaning { display: block; } .plot svg { height: 10rem; }
              .facts { grid-template-columns: 1fr 1fr; gap: .6rem 1rem; padding: .75rem; } }
            @media print { :root { color-scheme: light; --ink: #000; --dim: #444; --paper: #fff; --panel: #fff;
              --rule: #bbb; --track: #eee; --good: #1f7a4d; --calm: #5f6f87; --bad: #b3261e; --doubt: #b36b00;
              --wait: #2f62b5; --line: #2f62b5; }
              body { max-width: none; padding: 0; font-size: 10pt; }
              .wide { overflow: visible; } .bar, .plot { print-color-adjust: exact; }
              details::details-content { content-visibility: visible; block-size: auto; }
              tr, figure, .remedy { break-inside: avoid; } h2, h3 { break-after: avoid; } }
            """;

    private ReportStyle() {}
}
