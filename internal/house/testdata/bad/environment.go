// gdpr/home.go: an answer follows from its arguments alone

package gdpr

import _ "os"
