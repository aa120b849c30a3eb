# bash completion for eleven-states(1)

_eleven_states() {
    local cur prev words cword
    _init_completion -n = || return
    local command="" i
    for ((i = 1; i < cword; i++)); do
        if [[ ${words[i]} == -- ]]; then # a program of the user's own
            _command_offset $((i + 1))
            return
        fi
        case ${words[i]} in
            lessons | play | run | check | capture | export-c | new | doctor) command=${words[i]} && break ;;
        esac
    done
    for ((; i < cword; i++)); do
        if [[ ${words[i]} == -- ]]; then
            _command_offset $((i + 1))
            return
        fi
    done

    local options="--help --version --language"
    local common="--profile --language --trace --record --pcapng --svg --pdf --png --html --quiet"
    case $command in
        play) options="--rung --set --sigpipe --handout --random $common" ;;
        run) options="--client --directory --output-to --stop-at --step --flow --window --check --say --report --output --keep $common" ;;
        capture) options="--filter --sort --connection --language" ;;
        export-c) options="--program --set --sigpipe --language" ;;
        check | lessons | doctor | new) options="--language" ;;
    esac

    local values=""
    case $prev in
        --rung) values="lab loopback replay" ;;
        --profile) values="patient kernel" ;;
        --sigpipe) values="blocked default handler ignore nosignal" ;;
        --language) values="en zh_CN" ;;
        --program) values="client server" ;;
        --stop-at) values="calls states nothing" ;;
        --report) values="text junit json" ;;
        --filter) values="never-closed reset refused syn-unanswered retransmissions port= state=" ;;
        --sort) values="number begin octets retransmissions" ;;
        --trace | --record | --handout | --pcapng | --svg | --pdf | --png | --html | --output | -o)
            _filedir
            return
            ;;
        --keep | --directory | --output-to)
            _filedir -d
            return
            ;;
        --set) values="skip-close-on-eof write-after-peer-closed half-close parent-keeps-its-copy server-closes-its-half no-keepalive small-read-buffer do-not-wait-for-eof close-what-leaked" ;;
        --random | --connection | --say | --client) return ;;
    esac
    if [[ -n $values ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$values" -- "$cur")
        return
    fi
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
        return
    fi
    case $command in
        run)
            local before="" # of several checks with commas
            [[ $cur == *,* ]] && before=${cur%,*},
            [[ " ${words[*]} " == *" --check "* ]] && values="all eof reset-in-write sigpipe reset lost-fin lost-last-ack
                half-close zero-window slow-reader octet-by-octet hundred-clients vanished restart emfile"
            [[ -z $before ]] && values+=" --"
            mapfile -t COMPREPLY < <(compgen -P "$before" -W "$values" -- "${cur##*,}")
            ;;
        "" | play | export-c)
            local lessons
            lessons=$("$1" lessons 2>/dev/null | sed 's/[[:space:]].*//')
            [[ -z $command ]] && lessons+=" lessons play run check capture export-c new doctor"
            _filedir
            mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$lessons" -- "$cur")
            ;;
        check | capture) _filedir ;;
    esac
}

complete -F _eleven_states eleven-states
