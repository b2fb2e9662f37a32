// gdpr/gdprtest/clean.go: it is for tests alone

package gdprtest

import _ "github.com/stretchr/testify/assert"
