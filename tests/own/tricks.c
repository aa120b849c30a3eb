/* Each argument does something that a tracer has to heed, then a socket is opened; the exit status says what came of it. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int has_capability(void) {
    char line[128];
    unsigned long long set = 0;
    FILE *f = fopen("/proc/self/status", "r");
    while (f && fgets(line, sizeof line, f))
        if (sscanf(line, "CapEff: %llx", &set) == 1 && set != 0) return 1;
    return 0;
}

static int descriptors(void) { /* its own are 0, 1 and 2 */
    for (int fd = 3; fd < 1024; ++fd)
        if (fcntl(fd, F_GETFD) >= 0) return 1;
    return 0;
}

static int files(void) { /* read, write and close of files are nobody's business */
    for (int i = 0; i < 100; ++i) {
        char octet;
        int fd = open("/etc/hosts", O_RDONLY);
        if (fd < 0 || read(fd, &octet, 1) != 1 || close(fd) != 0) return 1;
    }
    return 0;
}

static int uring(void) { return syscall(SYS_io_uring_setup, 8, NULL) == -1 && errno == ENOSYS ? 0 : 1; }

static int bomb(void) { /* as many children as may be, and then again and again */
    for (int refused = 0; refused < 1000;) {
        pid_t child = fork();
        if (child == 0) pause();
        if (child < 0 && errno != EAGAIN) return 1;
        refused += child < 0;
    }
    return 0;
}

static int escape(void) { /* a child that asks not to be traced opens a socket */
    pid_t child = (pid_t)syscall(SYS_clone, CLONE_UNTRACED | SIGCHLD, NULL, NULL, NULL, NULL);
    if (child == 0) _exit(socket(AF_INET, SOCK_STREAM, 0) < 0);
    int status = 1;
    waitpid(child, &status, 0);
    return status;
}

static int escape3(void) { /* the same, with its flags in memory */
    struct { unsigned long long flags, pidfd, child, parent, signal, stack, size, tls; } how = {CLONE_UNTRACED};
    how.signal = SIGCHLD;
    pid_t child = (pid_t)syscall(SYS_clone3, &how, sizeof how);
    if (child == 0) _exit(socket(AF_INET, SOCK_STREAM, 0) < 0);
    int status = 1;
    waitpid(child, &status, 0);
    return status;
}

static void *become(void *other) { /* a thread becomes another program: the process goes on under its number */
    execl("/proc/self/exe", "tricks", "files", (char *)NULL);
    return other;
}

static int child_ends(void) { /* epoll_wait() does not end because a child does */
    int pipes[2], epoll = epoll_create1(0), s = socket(AF_INET, SOCK_STREAM, 0);
    struct epoll_event event = {.events = EPOLLIN};
    if (pipe(pipes) < 0) return 1;
    epoll_ctl(epoll, EPOLL_CTL_ADD, pipes[0], &event);
    epoll_ctl(epoll, EPOLL_CTL_ADD, s, &event);
    epoll_ctl(epoll, EPOLL_CTL_DEL, s, NULL);
    struct epoll_event quiet = {.events = EPOLLPRI};
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(9999)};
    bind(s, (struct sockaddr *)&here, sizeof here);
    listen(s, 1);
    epoll_ctl(epoll, EPOLL_CTL_ADD, s, &quiet);
    if (fork() == 0) _exit(0);
    struct epoll_event got;
    int n = epoll_wait(epoll, &got, 1, 300);
    return n == 0 ? 0 : 2;
}

int main(int argc, char **argv) {
    const char *what = argc > 1 ? argv[1] : "";
    int status = 9;
    if (strcmp(what, "capability") == 0) status = has_capability();
    if (strcmp(what, "user") == 0) status = getuid() == (uid_t)atoi(argv[2]) ? 0 : 1;
    if (strcmp(what, "descriptors") == 0) status = descriptors();
    if (strcmp(what, "files") == 0) status = files();
    if (strcmp(what, "uring") == 0) status = uring();
    if (strcmp(what, "bomb") == 0) status = bomb();
    if (strcmp(what, "escape") == 0) status = escape();
    if (strcmp(what, "escape3") == 0) status = escape3();
    if (strcmp(what, "thread-exec") == 0) {
        pthread_t thread;
        int s = socket(AF_INET, SOCK_STREAM, 0); /* the main thread is known */
        pthread_create(&thread, NULL, become, NULL);
        pthread_join(thread, NULL);
        close(s);
    }
    if (strcmp(what, "child") == 0) status = child_ends();
    if (strcmp(what, "folder") == 0) status = access(argv[2], R_OK) == 0 && getenv("ELEVEN_OWN") ? 0 : 1;
    if (strcmp(what, "exec") == 0) { /* what is closed by execve() is closed */
        int s = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (s >= 0) execl("/proc/self/exe", "tricks", "files", (char *)NULL);
    }
    if (strcmp(what, "stop") == 0) {
        int s = socket(AF_INET, SOCK_STREAM, 0);
        raise(SIGSTOP);
        status = close(s);
    }
    int last = socket(AF_INET, SOCK_STREAM, 0);
    if (last >= 0) close(last);
    return status;
}
