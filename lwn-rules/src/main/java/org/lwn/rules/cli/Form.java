package org.lwn.rules.cli;

/** How a command answers: for people, for programs, or as a picture. */
enum Form {
    TEXT,
    JSON,
    SVG
}
