// gdpr/store/store.go: package gdpr/store has no row

package store

import _ "github.com/careprivacy/ukgdpr/gdpr"
