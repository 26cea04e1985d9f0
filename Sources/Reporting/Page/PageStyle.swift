/// The one style sheet of all pages.
enum PageStyle {
  /// Colours are named once for light and once for dark; each pair of text and ground has a contrast
  /// of at least 4.5 to 1. Sides of a chart also differ by their pattern of line, not by hue alone.
  static let sheet = """
    :root {
      --ground: #faf9f6; --card: #ffffff; --ink: #1d1f23; --soft: #575b63; --rule: #dcdad3;
      --accent: #0b5c7a; --claim: #0b5c7a; --denial: #a8321c; --concession: #2c6e2f;
      --contested: #8a5200; --s1: #0b5c7a; --s2: #b4541a; --s3: #5b4a9c; --s4: #2c6e2f; --s5: #9c2f63;
      --s6: #575b63; --shade: #f1efe9;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14171b; --card: #1c2026; --ink: #eceae4; --soft: #a9adb6; --rule: #363b44;
        --accent: #7cc4e0; --claim: #7cc4e0; --denial: #ff9d87; --concession: #8fd08f;
        --contested: #f0bd6a; --s1: #7cc4e0; --s2: #f5a56b; --s3: #b9a8f5; --s4: #8fd08f; --s5: #f29ac2;
        --s6: #a9adb6; --shade: #242932;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 76rem; padding: 1.5rem 1.25rem 3rem; background: var(--ground);
      color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif;
    }
    header { border-bottom: 3px double var(--rule); margin-bottom: 1rem; padding-bottom: .75rem; }
    .brand { color: var(--accent); font-size: .8rem; font-weight: 700; letter-spacing: .14em;
      margin: 0; text-transform: uppercase; }
    h1, h2, h3 { font-family: Georgia, "DejaVu Serif", serif; line-height: 1.2; }
    h1 { font-size: clamp(1.7rem, 5vw, 2.6rem); margin: .2rem 0; }
    h2 { font-size: 1.4rem; margin: 2rem 0 .6rem; }
    h3 { font-size: 1.08rem; margin: 1.2rem 0 .3rem; }
    p { margin: .4rem 0; }
    .note, .soft, cite, small { color: var(--soft); }
    cite { font-style: normal; }
    a { color: var(--accent); }
    a:focus-visible, .scroll:focus-visible, summary:focus-visible {
      outline: 3px solid var(--accent); outline-offset: 2px; }
    .skip { left: -999rem; position: absolute; }
    .skip:focus { background: var(--card); left: 1rem; padding: .5rem; top: 1rem; }
    nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; list-style: none; margin: 0; padding: 0; }
    nav a { display: inline-block; padding: .2rem 0; }
    .figures { display: grid; gap: .8rem; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
      list-style: none; margin: 1rem 0; padding: 0; }
    .figures li, .card { background: var(--card); border: 1px solid var(--rule); border-radius: .5rem;
      padding: .8rem 1rem; }
    .figures strong { display: block; font: 700 1.9rem/1.1 Georgia, "DejaVu Serif", serif; }
    .figures .soft { font-size: .9rem; }
    .card { margin: .8rem 0; }
    .cards { display: grid; gap: .9rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); }
    .cards .card { margin: 0; }
    .card h3 { margin-top: 0; }
    blockquote { border-left: 3px solid var(--rule); color: var(--soft); font-family: Georgia, "DejaVu Serif", serif;
      margin: .4rem 0; padding-left: .8rem; }
    ul.plain { margin: .3rem 0; padding-left: 1.2rem; }
    .tag { border: 1px solid currentColor; border-radius: 1rem; font-size: .78rem; padding: 0 .5rem;
      white-space: nowrap; }
    .contested { color: var(--contested); } .denied { color: var(--denial); }
    .conceded { color: var(--concession); } .unknown { color: var(--soft); }
    .none { color: var(--soft); font-style: italic; }
    .scroll { overflow-x: auto; }
    table { background: var(--card); border-collapse: collapse; font-size: .92rem; width: 100%; }
    caption { color: var(--soft); padding: .2rem 0 .4rem; text-align: left; }
    th, td { border-bottom: 1px solid var(--rule); padding: .35rem .6rem; text-align: left;
      vertical-align: top; }
    thead th { background: var(--shade); white-space: nowrap; }
    .number { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
    figure { margin: .8rem 0; }
    figcaption { color: var(--soft); font-size: .92rem; margin-bottom: .3rem; }
    svg { display: block; height: auto; max-width: 100%; width: 100%; }
    svg text { fill: var(--soft); font: 12px system-ui, "DejaVu Sans", sans-serif; }
    svg .ink { fill: var(--ink); }
    svg .axis { stroke: var(--rule); }
    .chart svg { min-width: 38rem; }
    .told { border-top: 1px solid var(--rule); margin-top: .8rem; padding-top: .5rem; }
    h4 { font-size: 1rem; margin: .3rem 0; }
    .key { display: flex; flex-wrap: wrap; font-size: .9rem; gap: .2rem 1.2rem; list-style: none; margin: .3rem 0; padding: 0; }
    .key svg { display: inline-block; height: .8rem; margin-right: .4rem; width: 1.8rem; }
    .f1 { fill: var(--s1); } .f2 { fill: var(--s2); } .f3 { fill: var(--s3); }
    .f4 { fill: var(--s4); } .f5 { fill: var(--s5); } .f6 { fill: var(--s6); }
    .l1, .l2, .l3, .l4, .l5, .l6 { fill: none; stroke-width: 2.5; }
    .l1 { stroke: var(--s1); } .l2 { stroke: var(--s2); stroke-dasharray: 7 3; }
    .l3 { stroke: var(--s3); stroke-dasharray: 2 3; } .l4 { stroke: var(--s4); stroke-dasharray: 10 3 2 3; }
    .l5 { stroke: var(--s5); stroke-dasharray: 4 4; } .l6 { stroke: var(--s6); stroke-dasharray: 1 4; }
    .claim { fill: var(--claim); } .denial { fill: var(--denial); } .concession { fill: var(--concession); }
    .doubt { fill: var(--contested); }
    details > summary { color: var(--accent); cursor: pointer; padding: .2rem 0; }
    :target { background: var(--shade); outline: 2px solid var(--accent); outline-offset: 4px; }
    footer { border-top: 1px solid var(--rule); color: var(--soft); font-size: .88rem; margin-top: 2.5rem; }
    @media print {
      :root { --ground: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #bbb; --shade: #eee;
        --accent: #000; --claim: #0b5c7a; --denial: #a8321c; --concession: #2c6e2f; --contested: #8a5200;
        --s1: #0b5c7a; --s2: #b4541a; --s3: #5b4a9c; --s4: #2c6e2f; --s5: #9c2f63; --s6: #575b63; }
      body { font-size: 10.5pt; max-width: none; padding: 0; }
      nav, .skip { display: none; }
      .card, figure, tr { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      .scroll { overflow: visible; }
    }

    """
}
