// Package category names kinds of personal data, of data subject and of purpose: what is held, about
// whom, and for what.
package category
