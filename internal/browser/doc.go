// Package browser holds the pages of package html against headless Chromium, on a telephone, on a screen and on paper, light and dark: what it complains of,
// what is wider than the window, and words that are hard to read on their ground. It has nothing but tests, in a module of its own so that the library
// depends on no browser.
package browser
