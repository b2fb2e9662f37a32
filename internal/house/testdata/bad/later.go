// basis/fit.go: do it, or open an issue

package basis

// TODO: paragraph 36.
