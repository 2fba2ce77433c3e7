package io.github.sessionpertask.proof;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.hibernate5.SpringSessionContext;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring, which gives a program what it wants injected and begins the transactions it declares. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class SpringBeans {
  /** What Spring sets where it makes the factory itself. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "hibernate.connection.handling_mode",
          "DELAYED_ACQUISITION_AND_HOLD",
          "hibernate.current_session_context_class",
          SpringSessionContext.class.getName());

  /** The program as a bean, in a context of its own. */
  static AnnotationConfigApplicationContext start(Program program, EntityManagerFactory factory) {
    JpaTransactionManager transactions = new JpaTransactionManager(factory);
    transactions.setJpaDialect(new HibernateJpaDialect());
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.setClassLoader(program.type().getClassLoader());
    context.registerBean(SessionFactory.class, () -> factory.unwrap(SessionFactory.class));
    context.registerBean(JpaTransactionManager.class, () -> transactions);
    context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
    context.register(SpringBeans.class, program.type());
    context.refresh();
    return context;
  }
}
