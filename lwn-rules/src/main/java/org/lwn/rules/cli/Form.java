package org.lwn.rules.cli;

/** How a command answers: for people, or for programs. */
enum Form {
    TEXT,
    JSON
}
