package org.lwn.rules.cli;

/** How a command answers: for people, for programs, as a picture, or as a page. */
enum Form {
    TEXT,
    JSON,
    SVG,
    HTML
}
